/** Whether the browser sends Global Privacy Control (W3C draft, `navigator.globalPrivacyControl`). */
export function hasPrivacySignal(window: Window): boolean {
  return (window.navigator as Navigator & { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
}
