package com.example;

/** Where the report says that orders are allocated; the build compiles nothing. */
final class OrderService {}
