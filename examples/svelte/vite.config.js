import { svelte } from '@sveltejs/vite-plugin-svelte';
import { learningQuizBank } from 'learning-quiz/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  // The second lets a bank's YAML be imported.
  plugins: [svelte(), learningQuizBank()],
});
