package com.example.orders;

import io.github.junitleak.LeakTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A plain leak test, which fails if there is a leak: compiled with {@code -Pleaky} in place of the other one. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@LeakTest
@interface KnownLeak {}
