package io.github.junitleak;

import org.junit.jupiter.api.extension.InvocationInterceptor;

final class LeakExtension implements InvocationInterceptor {}
