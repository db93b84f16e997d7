/** A bitten biscuit with three crumbs, 24 by 24: the sign of the control. A line of no length draws a dot. */
export const biscuit = "M12 3a9 9 0 1 0 9 9 4 4 0 0 1-5-4 4 4 0 0 1-4-5M8.5 10h0M15 15h0M9.5 15.5h0";
