package app.ringlet.cloud.receptionist.conversation;

import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.builtin.BuiltInModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which language model speaks. */
@Configuration(proxyBeanMethods = false)
class ReceptionistConfiguration {

    @Bean
    LanguageModel languageModel() {
        return new BuiltInModel();
    }
}
