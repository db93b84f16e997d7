import { items } from "../draft.ts";
import { show } from "../path.ts";
import { problem } from "../problem.ts";
import type { Check } from "./check.ts";

/** Sources of the lock are single CSP source expressions, and none of them opens it for everything. */
export const lock: Check = function* (config) {
  for (const [index, source] of items(config.gate?.lock?.allow)) {
    const path = ["gate", "lock", "allow", index];
    // A space, `;` or `,` would end the source or the directive and start another (CSP3, section 2.3).
    if (!/^(?:'[a-z0-9+/=_-]+'|[^\s;,'"]+)$/i.test(source)) {
      yield problem(
        path,
        `${show(source)} is not one CSP source.`,
        "Write 'self' or an address like https://cdn.example.kz.",
      );
    } else if (/^(?:\*|https?:|https?:\/\/\*|data:|blob:|'unsafe-[a-z-]+')$/i.test(source)) {
      yield problem(
        path,
        `${show(source)} would open the lock for anybody's code.`,
        "Name the hosts the site itself needs.",
      );
    }
  }
};
