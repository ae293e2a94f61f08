/** After the journeys: the preview's server and all it started end. */
export default function stopPreview(): void {
  const server = Number(process.env["JOURNEY_SERVER"]);
  if (!server) return;
  try {
    process.kill(process.platform === "win32" ? server : -server);
  } catch {
    // It has ended by itself.
  }
}
