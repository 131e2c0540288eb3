/**
 * A small shop, with the leaks that applications have: each lesson's test shows one of them and, beside it, the same
 * code without it.
 */
package com.example.orders;
