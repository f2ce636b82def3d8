#include "page/site.h"
#include "timeline/theme.h"

namespace daybook {

std::string site_style() {
    // The viewer's properties hang on its element; here they hang on the page.
    const std::string theme_rules = theme_css();
    return ":root" + theme_rules.substr(theme_rules.find('{')) + R"css(
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:100%/1.5 'Noto Sans',system-ui,sans-serif}
body{max-width:46rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1,h2,h3{font-family:'Noto Serif',Georgia,serif;line-height:1.25}
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
.editor,.notes{color:var(--ochre)}
.claim,.role,.count,.names,.identifiers,.sources,.about,.written{color:var(--ink-soft);font-size:.875rem}
.claim a{color:inherit}
.question{font:italic 1.15rem/1.5 'Noto Serif',Georgia,serif}
.office::before,.office::after{content:'"'}
.warning{padding:.4rem .8rem;border-inline-start:3px solid var(--ochre);background:var(--sheet);color:var(--ochre)}
.layers{display:flex;gap:1rem;margin:.6rem 0;font-size:.875rem}
[aria-current]{color:var(--red);font-weight:700;text-decoration:none}
.document,.verbatim,q{font-family:'Noto Serif',Georgia,serif}
.document{margin:1rem 0;padding:1.25rem 1.5rem;background:var(--sheet);border:1px solid var(--rule);font-size:1.075rem;line-height:1.6}
.line{white-space:pre-wrap;overflow-wrap:break-word;margin:0}
.block{margin-bottom:.75em}
.verse .line{padding-inline-start:2em}
.person{color:var(--red)}
.document .date{color:inherit}
.stamp{color:var(--red)}
.handwriting,.signature>.signature{font-style:italic}
.remark{color:var(--ink-soft);font-size:.9em}
.addition{text-decoration:none;border-bottom:1px solid var(--ink-soft);font-style:italic}
.addition[data-place]::after{content:' [' attr(data-place) ']';color:var(--ochre);font:.75em sans-serif}
.sic{text-decoration:underline dotted var(--ochre);text-underline-offset:.22em}
.corr,.supplied{color:var(--ochre)}
.corr{border-bottom:1px dashed var(--ochre)}
.supplied::before{content:'\2039'}
.supplied::after{content:'\203A'}
.unclear{text-decoration:underline wavy var(--ochre) 1px}
.surplus{text-decoration:line-through var(--ochre)}
span.gap::before{content:'[' attr(data-label) ']';color:var(--ochre);font-size:.8em}
.folio{margin:0 .15em;color:var(--pencil);font:.7em sans-serif;text-decoration:none}
.folio::before{content:'[' attr(data-label) ']'}
a.folio::before{text-decoration:underline}
.control::before{content:attr(data-code);margin:0 .1em;padding:0 .25em;border:1px solid var(--red);border-radius:3px;color:var(--red);font:.65em monospace}
.comment{vertical-align:super;font:700 .65em sans-serif;text-decoration:none;color:var(--ochre)}
.comment::before,.notes p::before{content:attr(data-number)}
.notes p{margin:.4em 0;padding-inline-start:.8em;border-inline-start:2px solid var(--ochre);font:.875rem/1.5 sans-serif}
.notes p::before{font-weight:700;margin-inline-end:.5em}
.parallel{display:grid;grid-template-columns:1fr 1fr;grid-auto-flow:row dense;column-gap:2rem}
.side{display:contents}
.side>*{grid-column:1}
.side+.side>*{grid-column:2}
.side-title{margin-top:0;color:var(--ink-soft)}
.badge{display:inline-block;padding:.1rem .7rem;border:1px dashed var(--pencil);border-radius:1em;color:var(--ink-soft);font-size:.875rem}
.neighbours{display:flex;justify-content:space-between;gap:1rem;margin:1.5rem 0}
.neighbours span{display:block;color:var(--ink-soft);font-size:.75rem}
.neighbours .next{margin-inline-start:auto;text-align:end}
.images img{max-width:100%;height:auto;border:1px solid var(--rule)}
figure{margin:.5rem 0 1rem}
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
.dot.addressee::before{content:'\25C7\00A0'}
.cards>div{margin:.6rem 0;padding:.6rem 1rem;background:var(--card);border:1px solid var(--rule)}
.cards h2{margin:0}
.cards>h2{margin:1.6rem 0 .4rem}
.cards .card-body h2{font-size:1.05rem}
:target{outline:2px solid var(--red)}
@media(max-width:40rem){.parallel{display:block}.side{display:block}.side+.side{margin-top:1.5rem}.document{padding:1rem}}
@media(min-width:64rem){body:has(.parallel){max-width:72rem}}
@media print{
html{background:none;font-size:11pt}
body{max-width:none;padding:0}
.document{border:0;padding:0;background:none}
.layers,.neighbours{display:none}
a{color:inherit;text-decoration:none}
.line,figure,.card-body{break-inside:avoid}
h2,h3{break-after:avoid}
}
)css";
}

}  // namespace daybook
