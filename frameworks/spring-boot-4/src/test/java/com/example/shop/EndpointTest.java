package com.example.shop;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.github.junitleak.Iteration;
import io.github.junitleak.LeakTest;
import io.github.junitleak.model.Expectation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class EndpointTest {

    @Autowired
    MockMvc mvc;

    @LeakTest(expect = Expectation.LEAKING)
    void leaky(Iteration iteration) throws Exception {
        mvc.perform(get("/remembered/{product}", "endpoint" + iteration.number())).andExpect(status().isOk());
    }

    @LeakTest
    void clean(Iteration iteration) throws Exception {
        mvc.perform(get("/calculated/{product}", "endpoint" + iteration.number())).andExpect(status().isOk());
    }
}
