// A chosen day is shown at once; without this script the button beside it does the same.
for (const field of document.querySelectorAll("[data-submit]")) {
  field.addEventListener("change", () => {
    if (field.value) field.form.requestSubmit();
  });
}
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
