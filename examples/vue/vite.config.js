import vue from '@vitejs/plugin-vue';
import { learningQuizBank } from 'learning-quiz/vite';
import { defineConfig } from 'vite';

/** Tags that Vue leaves to the browser. */
const isCustomElement = (tag) => /^(?:learning-quiz|quiz-.+)$/.test(tag);

export default defineConfig({
  base: './',
  // The second lets a bank's YAML be imported.
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } }), learningQuizBank()],
});
