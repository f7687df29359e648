package vn.lotrinh.directive;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;

/** Reading happens beside the pages. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class DirectiveConfiguration {}
