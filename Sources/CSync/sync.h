// Swift's modules of the C library leave out what is not part of POSIX. This call carries many files to the disk at once.
#if defined(__linux__)
int syncfs(int descriptor);
#endif
