package app.ringlet.eval.dates;
import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.*;
import java.util.*;
public class TPerf { public static void main(String[] a) throws Exception {
 WhenParser p=new WhenParser(Luna.facts());
 List<String> t=new ArrayList<>(List.of("hi I'd like to book a women's cut with Anna on Thursday the 26th at half past two if that works or otherwise Friday after three","not Wednesday","from the 12th to the 15th of december in the morning but not before ten","as soon as possible please","yes","my number is 212 555 0123 and my name is ann"));
 String l=""; for(String s:t) l+=s+" "; t.add(l+l);
 for (int w=0;w<4;w++){ long[] d=new long[t.size()*3000]; int n=0; for(int k=0;k<3000;k++) for(String s:t){ long x=System.nanoTime(); p.parse(Words.of(s),List.of(),true,false); d[n++]=System.nanoTime()-x;} Arrays.sort(d); System.out.println("p50="+d[n/2]/1000+"us p99="+d[(int)(n*.99)]/1000+"us max="+d[n-1]/1000);
 for(String s:t){ long x=System.nanoTime(); for(int k=0;k<200;k++) p.parse(Words.of(s),List.of(),true,false); System.out.println("  "+(System.nanoTime()-x)/200000+"us "+s.length());}} 
 long x=System.nanoTime(); for(int k=0;k<1000;k++) new WhenParser(Luna.facts()); System.out.println("new "+(System.nanoTime()-x)/1000000+"us");
 } }
