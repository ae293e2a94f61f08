import { gzipSync } from "node:zlib";
import webpack from "webpack";

const { Compilation, WebpackError } = webpack;

/**
 * The most bytes that the pane may fetch before it stands, packed as a web server packs them; Office.js is Microsoft's
 * and not counted. What a person needs later comes in chunks of its own: `src/pane/lateParts.ts`, `app/lateScreens.ts`.
 */
export const FIRST_LOAD_LIMIT = 200 * 1024;

/** Fails the build, and lets it write nothing, where a page with the scripts of its entry is past `limit` bytes. */
export function limitFirstLoad({ entry, page, limit }) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("FirstLoad", (compilation) => {
        // After everything is minified and named.
        const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
        compilation.hooks.processAssets.tap({ name: "FirstLoad", stage }, (assets) => {
          const files = [page, ...(compilation.entrypoints.get(entry)?.getFiles() ?? [])];
          const sizes = files.map((file) => [file, measureGzip(assets, file)]);
          const sum = sizes.reduce((bytes, [, size]) => bytes + size, 0);
          if (sum <= limit) return;
          const parts = sizes.map(([file, size]) => `${file} ${size}`).join(", ");
          compilation.errors.push(
            new WebpackError(
              `The first load of the pane is ${sum} bytes (gzip), ${sum - limit} more than the limit of ${limit}: ` +
                `${parts}. Let what is needed later come in a late chunk (src/pane/lateParts.ts).`
            )
          );
        });
      });
    },
  };
}

/** Bytes of a file at the highest level of gzip. A file that is not there is a mistake in the settings of the build. */
function measureGzip(assets, file) {
  if (!assets[file])
    throw new Error(`The build has made no ${file}, which belongs to the first load`);
  return gzipSync(assets[file].buffer(), { level: 9 }).length;
}
