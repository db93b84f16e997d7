#!/bin/sh
# Runs $KEPT_COMMAND and kills it, with all it started, when standard input closes. That happens when whoever started
# this ends, by a crash or SIGKILL too, so that no browser is left running. Has to be a process group of its own.
("$KEPT_COMMAND" "$@"; kill -KILL 0) &
exec 3>&-
read -r _
kill -KILL 0
