import type { CatalogueService } from "../catalogue-service.ts";

export const vkVideo: CatalogueService = {
  id: "vk-video",
  vendor: "VK",
  country: "RU",
  documentation: "https://dev.vk.com/ru/widgets/video",
  category: "functional",
  title: { kk: "VK Видео", ru: "VK Видео" },
  description: {
    kk: "Бетте VK бейнелерін ойнатады; VK келушінің IP-мекенжайын және қандай бейне қаралғанын біледі.",
    ru: "Проигрывает на странице видео VK; VK узнаёт IP-адрес и просмотренные видео.",
  },
  hosts: [
    "vk.com/video_ext.php",
    "vk.ru/video_ext.php",
    "vkvideo.ru/video_ext.php",
    "vkuservideo.net",
    "mycdn.me",
    "okcdn.ru",
  ],
  cookies: [{ name: "remix*", domain: "vk.com", use: "session", unproven: true }],
};
