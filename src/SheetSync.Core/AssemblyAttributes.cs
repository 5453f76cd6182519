using System.Runtime.CompilerServices;

// Buffers on the stack are written before they are read: a sync fills some hundred thousand of them, and need not clear them first.
[module: SkipLocalsInit]
