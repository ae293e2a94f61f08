/** Where Office.js comes from, and the addresses it asks for by itself (assets/help/en/privacy.html names them). */
export const OFFICE_JS_ON_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OFFICE_SCRIPTS = "https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com";
const OFFICE_DIAGNOSTICS = {
  connect: "https://*.pipe.aria.microsoft.com",
  frame: "https://telemetryservice.firstpartyapps.oaspapps.com",
};
/** Excel on the web frames the pane from these. */
const EXCEL_ON_THE_WEB = [
  "https://*.officeapps.live.com",
  "https://*.cloud.microsoft",
  "https://*.office.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
];

/** What the pane's page may load. Inline styles are Fluent UI's; everything else comes from us or from Office.js. */
export function contentPolicy() {
  return [
    "default-src 'none'",
    `script-src 'self' ${OFFICE_SCRIPTS}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${OFFICE_DIAGNOSTICS.connect}`,
    `frame-src ${OFFICE_DIAGNOSTICS.frame}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** The policy as a header, which alone may say who frames the page. */
function headerPolicy() {
  return `${contentPolicy()}; frame-ancestors 'self' ${EXCEL_ON_THE_WEB.join(" ")}`;
}

const ALWAYS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000",
};

/**
 * How each kind of file is to be served, one row a rule; the four files for hosts are made from it. Scripts carry a hash
 * of their content in their names and never change; pages are asked for anew, so that an update is there at once.
 * Icons get no word against caching: Office refuses icons with `no-cache` or `no-store`.
 */
const RULES = [
  {
    path: "taskpane.html",
    headers: { "Content-Security-Policy": headerPolicy(), "Cache-Control": "no-cache" },
  },
  { path: "*.html", headers: { "Cache-Control": "no-cache" } },
  { path: "*.js", headers: { "Cache-Control": "public, max-age=31536000, immutable" } },
  { path: "manifest.xml", headers: { "Cache-Control": "no-cache" } },
];

/** Files that tell a web server how to serve dist: pairs of name and text. */
export function listHostFiles() {
  return [
    ["_headers", staticHostFile()],
    ["nginx.conf", nginxFile()],
    ["web.config", iisFile()],
    ["staticwebapp.config.json", azureFile()],
  ];
}

/** Netlify, Cloudflare Pages and others that read a `_headers` file. */
function staticHostFile() {
  const block = (path, headers) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  return `${[block("/*", ALWAYS), ...RULES.map(({ path, headers }) => block(`/${path}`, headers))].join("\n\n")}\n`;
}

function nginxFile() {
  const lines = (headers) =>
    Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  // A location takes over none of the headers of the block around it once it adds one of its own.
  const place = ({ path, headers }) => {
    const pattern = `${path.replace(/[.]/g, "\\.").replace("*", ".*")}$`;
    return [`location ~ /${pattern} {`, ...lines({ ...ALWAYS, ...headers }), "}"].join("\n");
  };
  return [
    "# Include this inside the server block whose root holds these files. Never add X-Frame-Options: Excel frames the pane.",
    ...RULES.map(place),
    "",
  ].join("\n");
}

function iisFile() {
  const escape = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const add = (headers, pad) =>
    Object.entries(headers).map(
      ([name, value]) => `${pad}<add name="${name}" value="${escape(value)}" />`
    );
  const place = (path, headers) =>
    [
      `  <location path="${path}">`,
      "    <system.webServer><httpProtocol><customHeaders>",
      ...add(headers, "      "),
      "    </customHeaders></httpProtocol></system.webServer>",
      "  </location>",
    ].join("\n");
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    "<!-- IIS names single files only: the pages and the manifest are asked for anew, the rest may be cached. -->",
    "<configuration>",
    "  <system.webServer>",
    '    <staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="1.00:00:00" /></staticContent>',
    "    <httpProtocol><customHeaders>",
    '      <remove name="X-Powered-By" />',
    ...add(ALWAYS, "      "),
    "    </customHeaders></httpProtocol>",
    "  </system.webServer>",
    ...RULES.filter(({ path }) => !path.startsWith("*")).map(({ path, headers }) => {
      const { "Cache-Control": cache, ...others } = headers;
      return place(path, { ...others, ...(cache ? { "Cache-Control": cache } : {}) });
    }),
    "</configuration>",
    "",
  ].join("\n");
}

/** Azure Static Web Apps. */
function azureFile() {
  const routes = RULES.map(({ path, headers }) => ({
    route: path.startsWith("*") ? `/*.{${path.slice(2)}}` : `/${path}`,
    headers,
  }));
  return `${JSON.stringify({ globalHeaders: ALWAYS, routes }, null, 2)}\n`;
}
