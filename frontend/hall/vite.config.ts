import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Builds the phone and projector pages into the class path, beside the Vaadin bundle and apart from it. The names carry a
 * hash of their content, so that they may be cached for ever; `manifest.json` says which they are (read by HallPages).
 */
export default defineConfig({
  root: here,
  base: '/hall/',
  publicDir: false,
  resolve: { alias: [{ find: /^lit(\/.*)?$/, replacement: `${here}node_modules/lit$1` }] },
  build: {
    outDir: `${here}../../target/classes/META-INF/resources/hall`,
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    target: ['chrome94', 'safari15', 'firefox93'],
    rolldownOptions: { input: { phone: `${here}phone.ts`, projector: `${here}projector.ts` } },
    reportCompressedSize: true,
  },
  server: { fs: { allow: [`${here}../..`] } },
  test: { environment: 'happy-dom', css: { include: /.+/ }, include: [`${here}test/**/*.test.ts`], root: here },
} as Parameters<typeof defineConfig>[0]);
