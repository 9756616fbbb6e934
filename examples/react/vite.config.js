import react from '@vitejs/plugin-react';
import { learningQuizBank } from 'learning-quiz/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  // The second lets a bank's YAML be imported.
  plugins: [react(), learningQuizBank()],
});
