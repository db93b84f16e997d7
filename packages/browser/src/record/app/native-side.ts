type MessageListener = (event: { readonly data?: unknown }) => void;

/** What a web view puts into its page to be spoken to. */
export interface NativeSide {
  /** May return the answer, or a promise of it. */
  postMessage(text: string): unknown;
  addEventListener?(type: "message", listener: MessageListener): void;
  removeEventListener?(type: "message", listener: MessageListener): void;
}

interface AppWindow {
  readonly webkit?: { readonly messageHandlers?: { readonly kelisim?: NativeSide } };
  readonly Kelisim?: NativeSide;
  readonly ReactNativeWebView?: NativeSide;
}

/** The app around this page: WKWebView's handler, Android's object, or React Native's. `undefined` in a browser. */
export function nativeSide(window: Window): NativeSide | undefined {
  const { webkit, Kelisim, ReactNativeWebView } = window as AppWindow;
  const sides = [webkit?.messageHandlers?.kelisim, Kelisim, ReactNativeWebView];
  // A frame or an element with such a name is a global of that name too; a frame even has `postMessage`.
  return sides.find((side) => typeof side?.postMessage === "function" && !("window" in side));
}
