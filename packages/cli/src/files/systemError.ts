/** Whether the system said no, and not a program of ours: it tells which call of its own it was. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === "object" && error !== null && "syscall" in error && "code" in error;
