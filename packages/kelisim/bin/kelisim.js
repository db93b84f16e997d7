#!/usr/bin/env node
import { main } from "@kelisim/cli";

await main(new URL("../dist/", import.meta.url));
