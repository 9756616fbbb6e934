// What `import` gives with the plugin: put `/// <reference types="learning-quiz/vite/client" />` in a file of yours.
declare module '*.yaml' {
  const bank: import('../core/bank/model.js').Bank;
  export default bank;
}

declare module '*.yaml?url' {
  /** The address of the bank's JSON. */
  const url: string;
  export default url;
}
