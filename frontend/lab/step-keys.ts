/**
 * Alt and a letter press the button that carries it (`data-step-key`, for example `KeyN`). It happens here and not on the
 * server, so that the press carries what stood on the screen, and a key that is kept down presses once.
 */
window.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) {
    return;
  }
  const button = [...document.querySelectorAll<HTMLElement & { disabled?: boolean }>(`[data-step-key="${CSS.escape(event.code)}"]`)]
    .find((it) => !it.disabled && it.checkVisibility());
  if (button) {
    event.preventDefault();
    button.click();
  }
});
