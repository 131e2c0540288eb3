package com.example.orders;

import io.github.junitleak.LeakTest;
import io.github.junitleak.model.Expectation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A leak test that passes only if it finds the leak. With {@code -Pleaky}, the other {@code KnownLeak} is compiled. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@LeakTest(expect = Expectation.LEAKING)
@interface KnownLeak {}
