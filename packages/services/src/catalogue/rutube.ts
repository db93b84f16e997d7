import type { CatalogueService } from "../catalogue-service.ts";

export const rutube: CatalogueService = {
  id: "rutube",
  vendor: "Rutube",
  country: "RU",
  documentation: "https://rutube.ru/info/embed/",
  category: "functional",
  title: { kk: "Rutube", ru: "Rutube" },
  description: {
    kk: "Бетте Rutube бейнелерін ойнатады; Rutube келушінің IP-мекенжайын және қандай бейне қаралғанын біледі.",
    ru: "Проигрывает на странице видео Rutube; Rutube узнаёт IP-адрес и просмотренные видео.",
  },
  hosts: ["rutube.ru/play/embed/", "rutube.ru/video/embed/", "rutube.ru/api/", "pic.rutube.ru", "bl.rutube.ru"],
  cookies: [
    { name: "uid", domain: "rutube.ru", use: "visitor", unproven: true },
    { name: "_ym_uid", domain: "rutube.ru", use: "visitor", unproven: true },
  ],
  storage: [{ where: "localStorage", name: "rutube*" }],
};
