/* Runs in the pane's frame before Office.js: the page around it gives this frame the host that Office.js will ask for. */
if (window.parent !== window && typeof window.parent.connectPane === "function") {
  window.parent.connectPane(window);
}
