/** https://helpdesk.bitrix24.com/open/5452389/ */
import { json, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const bitrix24: Vendor = {
  id: "bitrix24",
  routes: {
    "cdn-ru.bitrix24.kz/*": script(
      "bitrix24",
      `globalThis.BX = { SiteButton: { show: () => undefined } };
      local("b24_crm_guest_utm"), local("b24_crm_guest_pages"), local("b24_sitebutton_1");
      send("https://demo.bitrix24.kz/pub/guest.php?action=register");
      dispatchEvent(new Event("onBitrixLiveChat"));`,
    ),
    "*.bitrix24.kz/pub/guest.php": json({}, thirdPartyCookie("BITRIX_SM_GUEST_ID", "bitrix24.kz")),
  },
};
