import type { CatalogueService } from "../catalogue-service.ts";

export const recaptcha: CatalogueService = {
  id: "recaptcha",
  vendor: "Google",
  country: "US",
  documentation: "https://developers.google.com/recaptcha/docs/display",
  category: "necessary",
  title: { kk: "Google reCAPTCHA", ru: "Google reCAPTCHA" },
  description: {
    kk: "Нысанды робот емес, адам толтырып отырғанын тексереді; ол үшін браузердегі әрекеттерді бағалап, өз белгісін сақтайды.",
    ru: "Проверяет, что форму заполняет человек, а не робот; для этого оценивает действия в браузере и хранит свою метку.",
  },
  hosts: ["www.google.com/recaptcha/", "www.recaptcha.net", "www.gstatic.com/recaptcha/"],
  cookies: [{ name: "_GRECAPTCHA", term: { count: 179, unit: "day" }, domain: "google.com", use: "security" }],
  storage: [
    { where: "localStorage", name: "_grecaptcha" },
    { where: "localStorage", name: "rc::*" },
    { where: "sessionStorage", name: "rc::*" },
  ],
  standIns: {
    grecaptcha: {
      ready: "call",
      execute: "answer",
      render: "call",
      reset: "call",
      "enterprise.ready": "call",
      "enterprise.execute": "answer",
      "enterprise.render": "call",
    },
  },
  fills: [".g-recaptcha:not(button, [data-size=invisible])"],
};
