// Written by `npm run generate` from the docs blocks of the elements and from src/themes: do not edit.

export type Kind = 'color' | 'font-family' | 'number' | 'length';

export interface Token {
  readonly name: string;
  readonly kind: Kind;
  readonly initial: string;
  readonly words: string;
}

export const TOKENS: readonly Token[] = [
  {
    "name": "--quiz-accent",
    "kind": "color",
    "initial": "light-dark(#0d5c75, #7cc7dd)",
    "words": "Controls, links, what is chosen, the focus; 4.5 : 1 on the page and on the surface."
  },
  {
    "name": "--quiz-on-accent",
    "kind": "color",
    "initial": "light-dark(#fff, #06222c)",
    "words": "Words on the accent."
  },
  {
    "name": "--quiz-text",
    "kind": "color",
    "initial": "light-dark(#1d2326, #e9e6e0)",
    "words": "Words."
  },
  {
    "name": "--quiz-muted",
    "kind": "color",
    "initial": "light-dark(#566067, #a8adb0)",
    "words": "Words beside the point: labels, counts."
  },
  {
    "name": "--quiz-surface",
    "kind": "color",
    "initial": "light-dark(#fff, #1b1f22)",
    "words": "The ground of options and fields."
  },
  {
    "name": "--quiz-line",
    "kind": "color",
    "initial": "light-dark(#d8d6d0, #3b4246)",
    "words": "Lines that only part things."
  },
  {
    "name": "--quiz-control",
    "kind": "color",
    "initial": "light-dark(#7d858a, #8b9499)",
    "words": "The borders of buttons and fields; 3 : 1 on the page and on the surface."
  },
  {
    "name": "--quiz-correct",
    "kind": "color",
    "initial": "light-dark(#1f6b3a, #86d19b)",
    "words": "Correct, in words and borders."
  },
  {
    "name": "--quiz-partial",
    "kind": "color",
    "initial": "light-dark(#7a5200, #e6bd6a)",
    "words": "Partly correct."
  },
  {
    "name": "--quiz-incorrect",
    "kind": "color",
    "initial": "light-dark(#a3302a, #f3a39b)",
    "words": "Incorrect."
  },
  {
    "name": "--quiz-passage-background",
    "kind": "color",
    "initial": "rgb(255 190 0 / 0.3)",
    "words": "The ground of a passage in the article."
  },
  {
    "name": "--quiz-passage-color",
    "kind": "color",
    "initial": "currentcolor",
    "words": "The words of a passage in the article."
  },
  {
    "name": "--quiz-mark-background",
    "kind": "color",
    "initial": "rgb(64 160 190 / 0.3)",
    "words": "The ground of what is marked in the article."
  },
  {
    "name": "--quiz-mark-color",
    "kind": "color",
    "initial": "currentcolor",
    "words": "The words of what is marked in the article."
  },
  {
    "name": "--quiz-cursor-background",
    "kind": "color",
    "initial": "rgb(255 190 0 / 0.35)",
    "words": "The ground of what the keyboard is at in the article."
  },
  {
    "name": "--quiz-stem-font",
    "kind": "font-family",
    "initial": "inherit",
    "words": "The font of the text asked, and of the score in the results."
  },
  {
    "name": "--quiz-font",
    "kind": "font-family",
    "initial": "inherit",
    "words": "The font; the page’s without it."
  },
  {
    "name": "--quiz-stem-weight",
    "kind": "number",
    "initial": "600",
    "words": "The weight of the text asked."
  },
  {
    "name": "--quiz-leading",
    "kind": "number",
    "initial": "1.55",
    "words": "How far lines stand apart, in heights of the type."
  },
  {
    "name": "--quiz-stem-size",
    "kind": "length",
    "initial": "clamp(1.2rem, 1rem + 1.6cqi, 1.5rem)",
    "words": "The size of the text asked."
  },
  {
    "name": "--quiz-radius",
    "kind": "length",
    "initial": "0.625rem",
    "words": "How round corners are."
  },
  {
    "name": "--quiz-screen",
    "kind": "length",
    "initial": "100vh",
    "words": "What drawings and long texts take a share of; a length, in a frame that grows with its content."
  },
  {
    "name": "--quiz-progress-size",
    "kind": "length",
    "initial": "0.375rem",
    "words": "Height of the bar."
  },
  {
    "name": "--quiz-option-border",
    "kind": "length",
    "initial": "1px",
    "words": "How thick the borders of an option are; `1px 0 0` leaves a line above."
  },
  {
    "name": "--quiz-option-gap",
    "kind": "length",
    "initial": "0.6rem",
    "words": "How far options stand apart."
  },
  {
    "name": "--quiz-option-space",
    "kind": "length",
    "initial": "0.85rem",
    "words": "The room above and below an option’s words."
  }
];

export const THEMES = ["broadsheet","journal","magazine"] as const;
