/** The key of the class in the link of a device that is no instructor's, as its wall gives it; "" in any other. */
export const projectorKey = (): string => /^#key=([A-Za-z0-9_-]{16,80})$/.exec(location.hash)?.[1] ?? "";
