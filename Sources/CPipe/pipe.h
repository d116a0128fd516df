// Swift's modules of the C library leave out what became part of POSIX only in 2024. Without this call, a program that
// another thread starts at the same moment could inherit a pipe and keep it open.
#if defined(__linux__)
int pipe2(int descriptors[2], int flags);
#endif
