/// <reference types="vitest/config" />
import { defineConfig } from 'vite';

/** The output goes where a servlet container serves static files of a jar: META-INF/resources/ui. */
export default defineConfig({
  base: '/ui/',
  publicDir: false,
  build: {
    outDir: process.env['HEED_UI_OUT'] ?? 'target/classes/META-INF/resources/ui',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'], pool: 'threads', maxWorkers: 2 },
});
