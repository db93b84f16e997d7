/** https://dev.vk.com/ru/widgets/overview */
import { type Answer, script } from "./vendor.ts";

/** The one script behind the retargeting pixel and the widgets. */
export function openApi(id: string): Answer {
  return script(
    id,
    `let counter = "";
    const hit = (event) => pixel("https://vk.com/rtrg?p=" + counter + "&e=" + event);
    const widget = (kind) => (place, options, group) => {
      const frame = document.createElement("iframe");
      frame.src = "https://vk.com/widget_" + kind + ".php?gid=" + group;
      document.getElementById(place).append(frame);
    };
    local("VK_OpenAPI_test");
    globalThis.VK = {
      init: () => undefined,
      Retargeting: { Init: (id) => (counter = id), Hit: () => hit("hit"), Event: hit, Goal: hit },
      Widgets: { Group: widget("community"), Like: widget("like"), CommunityMessages: widget("community_messages") },
    };
    globalThis.vkAsyncInit?.();`,
  );
}
