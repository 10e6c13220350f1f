package app.ringlet.simulator.rest;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The carrier's REST API as beans; it needs a Carrier. */
@Configuration(proxyBeanMethods = false)
@Import({
    CallsController.class,
    MessagesController.class,
    NumbersController.class,
    PricesController.class,
    RecordingsController.class,
    StreamsController.class,
    UnknownResourceController.class,
    CarrierApiAdvice.class
})
public class CarrierRestConfiguration {}
