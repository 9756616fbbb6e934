import { html, type TemplateResult } from 'lit';

/**
 * Puts the text of a field on the clipboard, also where the page may not write to it: by the selection then, as Ctrl+C
 * does.
 *
 * @returns whether it is there; where not, the text is selected
 */
export async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}

/** A button that copies a field, and says so. @param id the field's */
export const copyButton = (id: string): TemplateResult => {
  const copy = async (event: Event): Promise<void> => {
    const said = (event.currentTarget as HTMLElement).nextElementSibling;
    const field = document.getElementById(id) as HTMLTextAreaElement;
    const copied = await copyFrom(field);
    if (said) said.textContent = copied ? 'Copied.' : 'Selected: copy it with Ctrl+C, or ⌘C.';
  };
  return html`<p class="copy"><button type="button" @click=${copy}>Copy</button> <span role="status"></span></p>`;
};
