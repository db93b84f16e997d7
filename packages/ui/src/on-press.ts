/** Attributes of what can be pressed. The front sends the event `press` where a press counts; Preact has no type for it. */
export const onPress = (run: (() => void) | undefined): object => ({ onPress: run });
