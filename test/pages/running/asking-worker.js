// As a push service has it put on a site.
addEventListener("push", () => fetch("https://counter.thirdparty.localhost/seen"));
