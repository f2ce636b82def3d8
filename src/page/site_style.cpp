#include "page/document_css.h"
#include "page/site.h"
#include "timeline/theme.h"

namespace daybook {

std::string site_style() {
    return theme_css(ThemeScope::page) + std::string(document_css) + R"css(
:root{--u:.0625rem;--serif:'Noto Serif',Georgia,serif;--sans:'Noto Sans',system-ui,sans-serif}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:100%/1.5 var(--sans)}
body{max-width:46rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1,h2,h3{font-family:var(--serif);line-height:1.25}
h1{font-size:1.5rem;margin:0}
.entry h1+h2,main h2{font-size:1.3rem;margin:1.6rem 0 .4rem}
h3{font-size:1rem;margin:1.2rem 0 .3rem}
p{margin:.3rem 0}
ul{list-style:none;margin:0;padding:0}
a{color:var(--blue);text-underline-offset:.15em}
a:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.top{margin-bottom:1.5rem;padding-bottom:.75rem;border-bottom:1px solid var(--rule)}
.top h1 a{color:inherit;text-decoration:none}
.top h1 a:hover{text-decoration:underline}
.short{display:none}
.role,.count,.names,.identifiers,.sources,.about,.written{color:var(--ink-soft);font-size:.875rem}
.question{font:italic 1.15rem/1.5 var(--serif)}
:lang(ko){word-break:keep-all}
:lang(ko) .question{font-style:normal}
.warning{padding:.4rem .8rem;border-inline-start:3px solid var(--ochre);background:var(--sheet);color:var(--ochre)}
.layers{display:flex;gap:1rem;margin:.6rem 0;font-size:.875rem}
[aria-current]{color:var(--red);font-weight:700;text-decoration:none}
.verbatim,q{font-family:var(--serif)}
.citation{overflow-wrap:anywhere}
.document{margin:1rem 0;padding:1.25rem 1.5rem;background:var(--sheet);border:1px solid var(--rule)}
.badge{display:inline-block;padding:.1rem .7rem;border:1px dashed var(--pencil);border-radius:1em;color:var(--ink-soft);font-size:.875rem}
.neighbours{display:flex;justify-content:space-between;gap:1rem;margin:1.5rem 0}
.neighbours span{display:block;color:var(--ink-soft);font-size:.75rem}
.neighbours .next{margin-inline-start:auto;text-align:end}
.images img{max-width:100%;height:auto;border:1px solid var(--rule)}
figure{margin:.5rem 0 1rem}
.timeline-picture{position:relative;left:50%;width:min(65rem,100vw - 2.5rem);margin:1.6rem 0;transform:translateX(-50%);overflow-x:auto;border:1px solid var(--rule)}
.timeline-picture img{display:block;width:100%;min-width:46rem;height:auto}
@media screen and (prefers-color-scheme:dark){.timeline-picture img{filter:invert(1) hue-rotate(180deg)}}
figcaption{font-size:.875rem;color:var(--ink-soft)}
.timeline-list li{padding:.2rem 0;border-bottom:1px solid var(--hairline)}
.timeline-list b{display:inline-block;min-width:11rem;font-weight:400}
.timeline-list .day{color:var(--ink-soft)}
.timeline-list i{margin-inline-start:.6em;color:var(--ink-soft);font-size:.875rem}
.timeline-list [data-row] .person{margin-inline-end:.8em}
.dot{margin-inline-end:.8em;font-size:.8125rem}
.dot b{min-width:0!important;margin-inline-end:.4em}
.dot::before{content:'\25CB\00A0'}
.dot.present::before{content:'\25CF\00A0';color:var(--green)}
.dot.author::before{content:'\25A0\00A0';color:var(--blue)}
.dot.addressee::before{content:'\25C7\00A0'}
.cards>div{margin:.6rem 0;padding:.6rem 1rem;background:var(--card);border:1px solid var(--rule)}
.cards h2{margin:0}
.cards>h2{margin:1.6rem 0 .4rem}
.cards .card-body h2{font-size:1.05rem}
:target{outline:2px solid var(--red)}
@media(max-width:40rem){.document.parallel,.parallel .side{display:block}.parallel .side+.side{margin-top:1.5rem}.document{padding:1rem}}
@media(min-width:64rem){body:has(.parallel){max-width:72rem}}
@media print{
html{background:none;font-size:11pt}
body{max-width:none;padding:0}
.document{border:0;padding:0;background:none}
.timeline-picture{width:100%}
.timeline-picture img{min-width:0}
.layers,.neighbours{display:none}
a{color:inherit;text-decoration:none}
.line,figure,.card-body{break-inside:avoid}
h2,h3{break-after:avoid}
}
)css";
}

}  // namespace daybook
