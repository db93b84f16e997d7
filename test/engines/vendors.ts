import { startVendorNetwork, type VendorNetwork } from "../../examples/server/vendors/network.ts";
import type { Engine, EngineName } from "./engine.ts";
import { sharedEngine } from "./shared.ts";

/** Of this process: one network, so that specs can share the browsers behind it. It ends with the process. */
const network = startVendorNetwork();

/** The network of fake vendors, without the requests of specs before, and a browser for which it is all there is. */
export async function amongVendors(name: EngineName): Promise<{ network: VendorNetwork; engine: Engine }> {
  const started = await network;
  started.clearRequests();
  return { network: started, engine: await sharedEngine(name, { proxy: `http://127.0.0.1:${started.port}` }) };
}
