// Drag and drop and progress for the upload form; without this script the form works as it is.
const form = document.querySelector("[data-upload]");
const input = form.querySelector("input[type=file]");
const drop = form.querySelector("[data-drop]");
const bar = form.querySelector("progress");
const words = form.querySelector("[data-progress]");

for (const name of ["dragenter", "dragover"]) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
drop.addEventListener("dragleave", () => drop.classList.remove("over"));
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  if (event.dataTransfer.files.length > 0) {
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  }
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.upload.addEventListener("progress", (progress) => {
    if (progress.lengthComputable) {
      bar.hidden = false;
      bar.value = Math.round((100 * progress.loaded) / progress.total);
      words.textContent = `${words.dataset.text}: ${bar.value} %`;
    }
  });
  request.addEventListener("load", () => {
    if (request.responseURL && !request.responseURL.endsWith("/directives")) {
      location.assign(request.responseURL);
    } else {
      const answer = new DOMParser().parseFromString(request.responseText, "text/html");
      document.querySelector("main").replaceWith(answer.querySelector("main"));
      document.querySelector("main").focus();
    }
  });
  request.addEventListener("error", () => HTMLFormElement.prototype.submit.call(form));
  request.send(new FormData(form));
});
