/// <reference types="learning-quiz/vite/client" />
/// <reference types="learning-quiz/svelte" />
