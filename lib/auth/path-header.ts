/** The proxy writes the address of a page here, over whatever a client sent: pages themselves are not told it. */
export const pathHeader = "x-aizuchi-path";
