/** The part of selenium-webdriver in use here; the package brings no types. */
declare module "selenium-webdriver" {
  export class Builder {
    usingServer(url: string): this;
    withCapabilities(capabilities: object): this;
    build(): Promise<WebDriver>;
  }

  export interface WebDriver {
    get(url: string): Promise<void>;
    executeScript<T>(script: string, ...args: unknown[]): Promise<T>;
    actions(): Actions;
    takeScreenshot(): Promise<string>;
    manage(): { getCookies(): Promise<WebDriverCookie[]>; deleteCookie(name: string): Promise<void>; window(): Window };
    switchTo(): { window(handle: string): Promise<void>; newWindow(type: "tab" | "window"): Promise<void> };
    getWindowHandle(): Promise<string>;
    close(): Promise<void>;
    quit(): Promise<void>;
  }

  export interface Actions {
    move(to: { x: number; y: number; duration: number; origin: "viewport" }): this;
    press(): this;
    release(): this;
    scroll(x: number, y: number, deltaX: number, deltaY: number): this;
    /** Milliseconds. */
    pause(duration: number): this;
    keyDown(key: string): this;
    keyUp(key: string): this;
    sendKeys(...keys: string[]): this;
    perform(): Promise<void>;
  }

  export interface Window {
    setRect(rect: { x: number; y: number; width: number; height: number }): Promise<unknown>;
  }

  export interface WebDriverCookie {
    name: string;
    value: string;
    domain: string;
    path: string;
    /** Unix seconds. */
    expiry?: number;
    httpOnly: boolean;
    secure: boolean;
    sameSite?: string;
  }
}
