/// <reference types="learning-quiz/vite/client" />
