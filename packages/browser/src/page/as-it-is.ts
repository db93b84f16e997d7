/**
 * Keeps from a script of ours what would delay, join, minify or move it; each mark is the one that its tools look for, and
 * a tool that looks for the mark of another needs none of its own:
 *
 * - `data-cfasync="false"`: Cloudflare's Rocket Loader, LiteSpeed Cache. It must come before `src`.
 * - `data-no-optimize="1"`: LiteSpeed Cache before it looked for the one above.
 * - `data-noptimize="1"`: Autoptimize.
 * - `nowprocket` and `data-no-minify="1"`: WP Rocket, which delays by the one and rewrites files by the other.
 * - `data-jetpack-boost="ignore"`: Jetpack Boost.
 * - `data-skip-moving="true"`: 1C-Bitrix, which moves scripts to the page's end.
 */
export const asItIs =
  ' data-cfasync="false" data-no-optimize="1" data-noptimize="1" data-no-minify="1" nowprocket data-jetpack-boost="ignore" data-skip-moving="true"';
