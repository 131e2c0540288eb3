package com.example.shop;

public interface Mail {

    void send(String text);
}
