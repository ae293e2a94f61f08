document.body.textContent = "Preview";
